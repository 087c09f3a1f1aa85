package lockstep.documents.wording;

import java.util.ArrayList;
import java.util.List;

/** Puts the gaps between words in order: a word that may be missing takes one of the gaps beside it with it. */
final class Steps {
    private Steps() {}

    static List<Node> of(List<Node> parts) {
        List<Node> out = new ArrayList<>();
        // Whether a word begins here though no gap stands before: at the beginning, and where the gap was taken.
        boolean begins = true;
        for (int i = 0; i < parts.size(); i++) {
            Node part = parts.get(i);
            boolean behindGap = !out.isEmpty() && out.get(out.size() - 1) instanceof Node.Space;
            boolean beforeGap = i + 1 < parts.size() && parts.get(i + 1) instanceof Node.Space;
            boolean last = i + 1 == parts.size();
            if (isGap(part) && beforeGap) {
                out.add(part);
                i++;
                begins = true;
            } else if (part instanceof Node.Times times
                    && times.part().isStep()
                    && (begins || behindGap)
                    && (beforeGap || last)) {
                if (behindGap) out.remove(out.size() - 1);
                boolean takesNext = !behindGap && beforeGap;
                out.addAll(step(times, behindGap, takesNext));
                if (takesNext) i++;
                begins = takesNext;
            } else {
                out.add(part);
                begins = false;
            }
        }
        return out;
    }

    /** {@code ~3} brings its own gaps. */
    private static boolean isGap(Node part) {
        return part instanceof Node.Kind kind && kind.regex().startsWith("(?:\\S+ )");
    }

    private static List<Node> step(Node.Times times, boolean before, boolean after) {
        Node one = times.part();
        var space = new Node.Space();
        if (before)
            return List.of(new Node.Times(new Node.Row(List.of(space, one)), times.least(), times.most(), times.few()));
        if (after)
            return List.of(new Node.Times(new Node.Row(List.of(one, space)), times.least(), times.most(), times.few()));
        return List.of(times);
    }
}
