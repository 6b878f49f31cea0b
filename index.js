// n8n loads the node and the credentials through the `n8n` section of package.json.
module.exports = {};
