package lockstep.language.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a text into the numbered pieces that an encoder of the BERT family reads. */
final class WordPieces {
    static final String FILE = "vocab.txt";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids = new HashMap<>();

    WordPieces(Path folder) throws IOException {
        for (String piece : Files.readAllLines(folder.resolve(FILE))) ids.put(piece, ids.size());
        for (String mark : new String[] {"[CLS]", "[SEP]", "[UNK]"})
            if (!ids.containsKey(mark)) throw new IOException(FILE + " has no " + mark);
    }

    /** Pieces of a cleaned text between the marks of its beginning and end, at most so many. */
    int[] of(String text, int atMost) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(id("[CLS]"));
        for (String word : words(text)) {
            pieces(word, pieces);
            if (pieces.size() >= atMost) break;
        }
        List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), atMost - 1));
        int[] out = new int[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) out[i] = kept.get(i);
        out[kept.size()] = id("[SEP]");
        return out;
    }

    private int id(String piece) {
        return ids.getOrDefault(piece, 0);
    }

    private void pieces(String word, List<Integer> out) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int end = word.length();
            Integer id = null;
            for (; end > from && id == null; end--) id = ids.get((from > 0 ? "##" : "") + word.substring(from, end));
            if (id == null) break;
            found.add(id);
            from = end + 1;
        }
        if (from < word.length()) out.add(id("[UNK]"));
        else out.addAll(found);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            boolean alone = standsAlone(c);
            boolean gap = Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
            if ((alone || gap) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) words.add(Character.toString(c));
            else if (!gap) word.appendCodePoint(c);
        }
        if (word.length() > 0) words.add(word.toString());
        return words;
    }

    private static boolean standsAlone(int c) {
        if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF)) return true;
        if (c < 0x80) return c > 32 && !Character.isLetterOrDigit(c) && c != 127;
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
