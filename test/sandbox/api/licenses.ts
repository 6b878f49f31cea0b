const creativeCommons = (terms: string) => `https://creativecommons.org/licenses/${terms}/4.0/`;

/** The nine documented licenses. Only the address of the first is documented. */
export const licenseUrls: Readonly<Record<string, string>> = {
	'all-rights-reserved': 'https://medium.com/policy/9db0094a1e0f',
	'cc-40-by': creativeCommons('by'),
	'cc-40-by-sa': creativeCommons('by-sa'),
	'cc-40-by-nd': creativeCommons('by-nd'),
	'cc-40-by-nc': creativeCommons('by-nc'),
	'cc-40-by-nc-nd': creativeCommons('by-nc-nd'),
	'cc-40-by-nc-sa': creativeCommons('by-nc-sa'),
	'cc-40-zero': 'https://creativecommons.org/publicdomain/zero/1.0/',
	'public-domain': 'https://creativecommons.org/publicdomain/mark/1.0/',
};
