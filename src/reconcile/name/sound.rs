//! How a word sounds, whatever alphabet it was written over from: a rough spelling, and the bones of it.

use super::words::words;

/// One spelling for all that are common for a sound: "Massimov" and "Masimov", "Gaddafi" and "Gadhafi".
pub(super) fn sound(folded: &str) -> String {
    let mut text = folded.to_owned();
    for (from, to) in &words().sounds {
        if text.contains(from.as_str()) {
            text = text.replace(from.as_str(), to);
        }
    }
    let mut sound = String::with_capacity(text.len());
    for (at, letter) in text.chars().enumerate() {
        let silent = letter == 'h' && at > 0;
        if !silent && !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    sound
}

/// The consonants of a sound, those that stand for each other as one, and whether it begins with a vowel.
pub(super) fn bones(sound: &str) -> String {
    let mut bones = String::new();
    for (at, letter) in sound.chars().enumerate() {
        let bone = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' if at == 0 => 'a',
            'a' | 'e' | 'i' | 'o' | 'u' => continue,
            'g' => 'k',
            'v' => 'f',
            other => other,
        };
        if !bones.ends_with(bone) {
            bones.push(bone);
        }
    }
    bones
}
