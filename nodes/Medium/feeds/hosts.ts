/** Names that only networks of their own know. */
const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/**
 * Whether a host is this machine or in a private network. `host` is as `URL` gives it: numbers such as
 * `0x7f.1` have become `127.0.0.1` there.
 */
export function isPrivateHost(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	if (name.startsWith('[')) return isPrivateIPv6(name.slice(1, -1));
	const numbers = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name)?.slice(1).map(Number);
	if (numbers) return isPrivateIPv4(numbers[0] ?? 0, numbers[1] ?? 0);
	return privateNames.test(name) || !name.includes('.');
}

function isPrivateIPv4(a: number, b: number): boolean {
	if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
	if (a === 100) return b >= 64 && b <= 127;
	if (a === 169) return b === 254;
	if (a === 172) return b >= 16 && b <= 31;
	return a === 192 ? b === 168 || b === 0 : a === 198 && (b === 18 || b === 19);
}

/** Everything but addresses of the global network (2000::/3), except what can contain an IPv4 address. */
function isPrivateIPv6(address: string): boolean {
	return !/^[23]/.test(address) || /^(?:2002|2001:0?):|^2001::/.test(address);
}
