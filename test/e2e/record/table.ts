import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type N8nClient, projectFolder } from '../../n8n';

/** A row of the publishing record. */
export interface Row {
	id: number;
	key: string;
	status: string;
	title: string;
	content: string | null;
	tags: string;
	canonicalUrl: string;
	claimedBy: string | null;
	postId: string | null;
	url: string | null;
	problem: string | null;
}

interface Column {
	name: string;
	type: string;
}

export interface RecordTable {
	id: string;
	/** In the order in which they were added. */
	rows(): Promise<Row[]>;
	/** Changes the rows of a key, as a person does in n8n's table editor. */
	settle(key: string, status: string): Promise<void>;
	/** Adds a row that is there already once more. */
	addAgain(row: Row): Promise<void>;
}

async function personalTables(client: N8nClient): Promise<string> {
	const { id } = await client.call<{ id: string }>('GET', '/projects/personal');
	return `/projects/${id}/data-tables`;
}

function tableAt(client: N8nClient, path: string, id: string): RecordTable {
	return {
		id,
		async rows() {
			const { data } = await client.call<{ data: Row[] }>('GET', `${path}/${id}/rows?take=250`);
			return data.sort((a, b) => a.id - b.id);
		},
		async settle(key, status) {
			await client.call('PATCH', `${path}/${id}/rows`, {
				filter: { type: 'and', filters: [{ columnName: 'key', condition: 'eq', value: key }] },
				data: { status },
			});
		},
		async addAgain({ key, status, title, content, tags, canonicalUrl }) {
			const data = [{ key, status, title, content, tags, canonicalUrl }];
			await client.call('POST', `${path}/${id}/insert`, { data, returnType: 'count' });
		},
	};
}

/** The file from which people make the table: a line with the names of its columns. */
export async function readCsv(): Promise<string> {
	return await readFile(join(projectFolder, 'examples', 'publishing-record.csv'), 'utf8');
}

/** Makes the table from `publishing-record.csv`, with the requests that n8n's *Import CSV* makes. */
export async function importTable(client: N8nClient, name: string): Promise<RecordTable> {
	const csv = await readCsv();
	const form = new FormData();
	form.set('file', new Blob([csv], { type: 'text/csv' }), 'publishing-record.csv');
	const upload = await client.call<{ id: string; columns: Column[] }>(
		'POST',
		'/data-tables/uploads?hasHeaders=true',
		form,
	);
	const path = await personalTables(client);
	const { id } = await client.call<{ id: string }>('POST', path, {
		name,
		columns: upload.columns.map(({ name: column, type }) => ({ name: column, type })),
		fileId: upload.id,
		hasHeaders: true,
	});
	return tableAt(client, path, id);
}

/** The tables of that name, with their columns. */
export async function findTables(
	client: N8nClient,
	name: string,
): Promise<Array<RecordTable & { columns: Column[] }>> {
	const path = await personalTables(client);
	const filter = encodeURIComponent(JSON.stringify({ name }));
	const { data } = await client.call<{ data: Array<{ id: string; columns: Column[] }> }>(
		'GET',
		`${path}?filter=${filter}`,
	);
	return data.map(({ id, columns }) => ({ ...tableAt(client, path, id), columns }));
}
