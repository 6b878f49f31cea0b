import { generate } from 'selfsigned';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Certificates {
	/** The authority's certificate, as NODE_EXTRA_CA_CERTS takes it. */
	authority: string;
	key: string;
	cert: string;
}

/** One certificate for all `hosts`, PEM, valid for a day, signed by an authority that signs nothing else. */
export async function issueCertificates(hosts: readonly string[]): Promise<Certificates> {
	const common = {
		keyType: 'ec',
		algorithm: 'sha256',
		notAfterDate: new Date(Date.now() + DAY_MS),
	} as const;
	const authority = await generate([{ name: 'commonName', value: 'Stand-in for Medium' }], {
		...common,
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{ name: 'keyUsage', keyCertSign: true, critical: true },
		],
	});
	const leaf = await generate([{ name: 'commonName', value: hosts[0] }], {
		...common,
		ca: { key: authority.private, cert: authority.cert },
		extensions: [
			{ name: 'basicConstraints', cA: false },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
		],
	});
	return { authority: authority.cert, key: leaf.private, cert: leaf.cert };
}
