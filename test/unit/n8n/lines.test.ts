import { pinnedVersion } from '../../n8n/lines';
import { suits } from '../../n8n/runtime-node';

test.each([
	['18.20.0', false, false],
	['20.18.3', false, false],
	['20.19.0', true, false],
	['22.1.0', true, false],
	['24.0.0', true, true],
	['25.1.0', false, false],
])('Node %s suits n8n 1.x: %s, n8n 2.x: %s', (version, line1, line2) => {
	expect(suits(version, 1)).toBe(line1);
	expect(suits(version, 2)).toBe(line2);
});

test('each line is pinned to one exact version', () => {
	expect(pinnedVersion(1)).toMatch(/^1\.\d+\.\d+$/);
	expect(pinnedVersion(2)).toMatch(/^2\.\d+\.\d+$/);
});
