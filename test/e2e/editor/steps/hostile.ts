/** An article that tries to run something in the page that shows it. */
export const hostile =
	'<p>Text</p><script>window.ran = 1; alert(1)</script><img src="https://pictures.example/a.png" onerror="window.ran = 1; alert(2)"></p></article></main><script>window.ran = 1</script>';
