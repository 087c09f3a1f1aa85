package lockstep.console;

import java.util.ArrayList;
import java.util.List;

/** Words in lines that are no longer than a width, unless one word is. */
public final class WrappedText {
    private WrappedText() {}

    public static List<String> at(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
