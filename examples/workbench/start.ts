import { unpacked } from './unpacked.js';

/** Unpacks the program and starts it. The page's policy lets this one program run and no other. */
async function start(): Promise<void> {
  const script = document.createElement('script');
  script.id = 'program';
  script.textContent = await unpacked(document.getElementById('packed-program')?.textContent ?? '');
  document.body.append(script);
}

start();
