import { useEffect, useRef } from 'react';

const NOTES = [880, 1_318.5];

function ring(audio: AudioContext): void {
  NOTES.forEach((frequency, index) => {
    const start = audio.currentTime + index * 0.16;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.4, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.55);
  });
}

/**
 * Rings when a ticket appears that was not there before; silent while switched off, for what the board begins with, and for
 * what another station brings into view. The tickets are null until the board has its first answer.
 */
export function useChime(ticketIds: readonly string[] | null, station: string | null, on: boolean): void {
  const known = useRef<Set<string> | null>(null);
  const shown = useRef(station);
  const audio = useRef<AudioContext | null>(null);
  useEffect(() => {
    const isSameView = shown.current === station;
    shown.current = station;
    if (ticketIds === null) return;
    const fresh = known.current !== null && ticketIds.some((id) => !known.current?.has(id));
    known.current = new Set([...(known.current ?? []), ...ticketIds]);
    if (!fresh || !isSameView || !on) return;
    audio.current ??= new AudioContext();
    ring(audio.current);
  }, [ticketIds, station, on]);
}
