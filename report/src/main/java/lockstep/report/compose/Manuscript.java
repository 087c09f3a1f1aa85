package lockstep.report.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.report.Slots;

/**
 * What an analyst wrote: Markdown with bindings in double braces.
 *
 * @param text the Markdown with a slot for each binding, line by line as long as before
 * @param bindings in their order
 * @param faults braces that do not close
 */
record Manuscript(String text, List<Binding> bindings, List<Fault> faults) {
    private static final Pattern BINDING = Pattern.compile("\\{\\{([^{}\\n]*)}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

    static Manuscript of(String written) {
        List<Binding> bindings = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        var text = new StringBuilder();
        String[] lines =
                Slots.without(written.replace("\r\n", "\n").replace('\r', '\n')).split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            text.append(line(lines[n], n + 1, bindings, faults)).append('\n');
        }
        return new Manuscript(text.toString(), List.copyOf(bindings), List.copyOf(faults));
    }

    private static String line(String line, int number, List<Binding> bindings, List<Fault> faults) {
        var filled = new StringBuilder();
        Matcher found = BINDING.matcher(line);
        int from = 0;
        while (found.find()) {
            filled.append(line, from, found.start());
            filled.append(Slots.of(bindings.size(), found.end() - found.start()));
            bindings.add(new Binding(found.group(1).strip(), number, found.start() + 1));
            from = found.end();
        }
        filled.append(line, from, line.length());
        Matcher open = BRACES.matcher(filled);
        if (open.find())
            faults.add(new Fault(
                    number,
                    open.start() + 1,
                    "open-binding",
                    "braces that do not close on this line; a binding is {{F-1.members}}"));
        return filled.toString();
    }
}
