import type { HallTone } from './hall-answer-words.ts'

/** One falling or rising pair of notes for each kind of answer, so that one need not look up. */
const notes: Record<HallTone, readonly [number, number]> = {
  success: [660, 990],
  warning: [520, 520],
  danger: [330, 220],
}

/** Sound and a tap of the phone. Opened by a press of a button, since browsers play nothing unasked. */
export function openSpeaker() {
  const audio = 'AudioContext' in globalThis ? new AudioContext() : undefined

  return {
    say(tone: HallTone) {
      navigator.vibrate?.(tone === 'success' ? 60 : [60, 60, 120])
      if (!audio) return
      for (const [index, pitch] of notes[tone].entries()) play(audio, pitch, index * 0.13)
    },
    close: () => audio?.close(),
  }
}

export type Speaker = ReturnType<typeof openSpeaker>

function play(audio: AudioContext, pitch: number, after: number) {
  const start = audio.currentTime + after
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0.25, start)
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.12)
  tone.connect(volume).connect(audio.destination)
  tone.start(start)
  tone.stop(start + 0.13)
}

const muteKey = 'rembug-hall-muted'

export const isMuted = () => localStorage.getItem(muteKey) === '1'

export const rememberMuted = (muted: boolean) => localStorage.setItem(muteKey, muted ? '1' : '0')
