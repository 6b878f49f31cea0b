import { png } from './png';
import type { Colour } from './png';

const night: Colour = [18, 24, 48];
const white: Colour = [245, 245, 240];
const red: Colour = [196, 48, 43];
const yellow: Colour = [255, 214, 90];
const green: Colour = [86, 140, 72];
const brown: Colour = [140, 104, 72];
const blue: Colour = [58, 110, 165];
const grey: Colour = [205, 205, 210];

function lighthouse(x: number, y: number): Colour {
	const halfWidth = 14 + y / 14;
	if (y > 60 && Math.abs(x - 160) < halfWidth) return Math.floor(y / 28) % 2 === 0 ? red : white;
	if (y > 36 && y <= 60 && Math.abs(x - 160) < 14) return yellow;
	return Math.abs(y - 48) < Math.abs(x - 160) / 6 ? [90, 86, 70] : night;
}

function chart(x: number, y: number): Colour {
	if (x > 60 && x < 130 && y > 25) return red;
	if (x > 190 && x < 260 && y > 60) return blue;
	return y % 40 === 0 ? grey : white;
}

function keyboard(x: number, y: number): Colour {
	if (x % 32 < 3 || y % 36 < 3) return [40, 40, 44];
	const key = Math.floor(x / 32) + Math.floor(y / 36) * 3;
	return [white, grey, blue, grey, yellow][key % 5] ?? white;
}

function beds(x: number, y: number): Colour {
	const isPath = x % 80 < 14 || y % 60 < 10;
	return isPath ? brown : green;
}

function stars(x: number, y: number): Colour {
	if (x < 12 || x > 307 || y < 12 || y > 167) return grey;
	return (x * 7919 + y * 104_729) % 997 < 2 ? white : night;
}

const draw = (colourAt: (x: number, y: number) => Colour) => png(320, 180, colourAt);

/** The pictures of the blog by file name, drawn here so that none had to be borrowed. */
export const blogImages: ReadonlyMap<string, Buffer> = new Map([
	['lighthouse.png', draw(lighthouse)],
	['chart.png', draw(chart)],
	['keyboard.png', draw(keyboard)],
	['beds.png', draw(beds)],
	['night.png', draw(stars)],
]);
