/**
 * What the buttons of the page do. A `copy` event comes first: it works everywhere, on plain http and in n8n's sandboxed
 * pages, too, and keeps the HTML as it is, while Chromium's asynchronous clipboard puts `<html><head>…` around it.
 */
export const pageScript = `(function () {
  'use strict';
  var article = JSON.parse(document.getElementById('article-to-copy').textContent);
  var status = document.getElementById('copy-status');

  function copyByEvent(content) {
    var filled = false;
    function fill(event) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', content.text);
      if (content.html) event.clipboardData.setData('text/html', content.html);
      filled = true;
    }
    // Safari sends the event only while something is selected.
    var helper = document.createElement('span');
    helper.textContent = '.';
    helper.className = 'copy-helper';
    document.body.appendChild(helper);
    var selection = document.getSelection();
    selection.selectAllChildren(helper);
    document.addEventListener('copy', fill);
    try {
      return document.execCommand('copy') && filled;
    } catch (error) {
      return false;
    } finally {
      document.removeEventListener('copy', fill);
      selection.removeAllRanges();
      helper.remove();
    }
  }

  function copyAsync(content) {
    if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) {
      return Promise.resolve(false);
    }
    var parts = { 'text/plain': new Blob([content.text], { type: 'text/plain' }) };
    if (content.html) parts['text/html'] = new Blob([content.html], { type: 'text/html' });
    return navigator.clipboard.write([new ClipboardItem(parts)]).then(
      function () { return true; },
      function () { return false; },
    );
  }

  function report(button, isCopied) {
    var name = button.getAttribute('data-name');
    status.textContent = isCopied
      ? name + ' copied.'
      : name + ' could not be copied. Select the text and press Ctrl+C (on a Mac, Cmd+C).';
    if (isCopied) button.classList.add('copied');
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button[data-name]');
    if (!button) return;
    var text = button.getAttribute('data-text');
    var content = text === null ? article : { text: text };
    if (copyByEvent(content)) report(button, true);
    else copyAsync(content).then(function (isCopied) { report(button, isCopied); });
  });
})();`;
