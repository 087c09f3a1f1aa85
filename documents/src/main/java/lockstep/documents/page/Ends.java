package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DateStyle;
import lockstep.documents.page.BlockText.Block;
import lockstep.documents.schema.Shape;
import lockstep.documents.text.PageWords;

/** Leaves out of the paragraphs of an article what is not one of them: its own headline and date again, and bare pointers to other pages. */
final class Ends {
    private static final Pattern SENTENCE_ENDS = Shape.SENTENCE_ENDS.pattern();
    private static final Pattern CREDITS =
            Pattern.compile("^[（(【\\[]?(?:纠错】?[【\\[]?|" + PageWords.anyCase("credit") + ")(?:\\s*[:：]| \\p{Lu}|$)?");
    private static final Pattern DATED = Pattern.compile("^" + PageWords.anyCase("dated") + "(?!\\p{L}).{0,100}$");
    /** How far down the headline, the author and the date may be repeated. */
    private static final int HEAD = 5;

    private Ends() {}

    static List<String> trimmed(List<Block> blocks, String title) {
        List<Block> left = new ArrayList<>(blocks);
        while (left.size() > 1 && isPointer(left.get(0))) left.remove(0);
        for (int i = 0, looked = 0; i < left.size() && looked < HEAD; looked++) {
            if (isHead(left.get(i), title)) left.remove(i);
            else i++;
        }
        labels(left);
        left.removeIf(b -> (b.text().length() < 12 && !hasLetter(b.text())) || isAside(b));
        pointers(left);
        while (!left.isEmpty() && isPointer(left.get(0))) left.remove(0);
        while (!left.isEmpty() && isPointer(left.get(left.size() - 1))) left.remove(left.size() - 1);
        // A page that is a list of links is one.
        boolean most = letters(left) * 2 >= letters(blocks);
        return (most ? left : blocks).stream().map(Block::text).toList();
    }

    /** Short lines above the first paragraph say what kind of text it is, and who prints it. */
    private static void labels(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && blocks.get(first).text().length() < 60 && first < HEAD) first++;
        if (first == blocks.size() || first == HEAD) return;
        for (int i = first - 1; i >= 0; i--) {
            Block b = blocks.get(i);
            boolean label = !b.heading()
                    && !b.item()
                    && Titles.words(b.text()) <= 4
                    && !SENTENCE_ENDS.matcher(b.text()).find()
                    && b.text().codePoints().noneMatch(Character::isIdeographic);
            if (label) blocks.remove(i);
        }
    }

    /** A lone heading of a box whose content is gone, and lines about who edited a text. */
    private static boolean isAside(Block b) {
        if (b.heading() && BoxHeads.of(b.text()) == BoxHeads.Kind.BOX) return true;
        return b.text().length() < 90 && CREDITS.matcher(b.text()).find();
    }

    /** Numbers of notes and signs between parts are no paragraphs. */
    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static int letters(List<Block> blocks) {
        int n = 0;
        for (Block b : blocks) n += b.text().length();
        return n;
    }

    private static boolean isHead(Block b, String title) {
        String text = b.text();
        // A row of several cells is data, also where it ends with a day.
        if (text.length() > 240 || text.indexOf('\t') != text.lastIndexOf('\t')) return false;
        if (!title.isEmpty()
                && text.length() < title.length() * 1.3
                && Titles.alike(title, text) > 0.9
                && Titles.alike(text, title) > 0.75) return true;
        if (DATED.matcher(text).matches() && text.length() < 110 && DateField.holds(text)) return true;
        if (text.length() > 80) return false;
        return Bylines.isLine(text) || isDate(text);
    }

    /** The line above the text that names its author. */
    static Optional<String> byline(List<Block> blocks) {
        for (Block b : blocks.subList(0, Math.min(HEAD, blocks.size())))
            if (b.text().length() <= 80 && Bylines.isLine(b.text())) return Optional.of(b.text());
        return Optional.empty();
    }

    /** The day in a line above the text that is but a date. */
    static Optional<String> day(List<Block> blocks, DateStyle style) {
        for (Block b : blocks.subList(0, Math.min(2 * HEAD, blocks.size()))) {
            if (b.text().length() < 110
                    && (isDate(b.text()) || DATED.matcher(b.text()).matches())) return DateField.read(b.text(), style);
        }
        return Optional.empty();
    }

    private static boolean isDate(String text) {
        return !SENTENCE_ENDS.matcher(text).find()
                && Titles.words(text) <= 9
                && DateField.holds(text)
                && shareOfDigits(text) > 0.12;
    }

    private static double shareOfDigits(String s) {
        int digits = 0;
        for (int i = 0; i < s.length(); i++) if (Character.isDigit(s.charAt(i))) digits++;
        return (double) digits / s.length();
    }

    /** Lines that are nothing but a link stand between paragraphs to lead away from them, where they are few. */
    private static void pointers(List<Block> blocks) {
        int bare = 0;
        int prose = 0;
        int lastProse = 0;
        for (Block b : blocks) {
            if (isBare(b)) bare++;
            else if (b.linked() < 0.5) prose++;
        }
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).linked() < 0.5 && !blocks.get(i).heading()) lastProse = i;
        boolean few = prose >= 4 && bare * 6 <= blocks.size();
        List<Block> before = blocks.subList(0, blocks.isEmpty() ? 0 : lastProse);
        // A few links between two paragraphs lead elsewhere; a long list of them is what the text speaks of.
        long items = before.stream().filter(b -> b.item() && isLink(b)).count();
        if (few && items <= 4) before.removeIf(b -> b.item() && isLink(b));
        blocks.removeIf(b -> (few && isBare(b)) || isLabelled(b));
    }

    private static boolean isBare(Block b) {
        return !b.item() && isLink(b);
    }

    private static boolean isLink(Block b) {
        return !b.heading()
                && b.own().isEmpty()
                && b.text().length() >= 25
                && b.text().length() < 220;
    }

    /** A label such as "Read also:" and a link. */
    private static boolean isLabelled(Block b) {
        return !b.own().isEmpty()
                && b.linked() > 0.4
                && b.text().length() < 300
                && BoxHeads.of(b.own()) == BoxHeads.Kind.BOX;
    }

    private static boolean isPointer(Block b) {
        if (b.item()) return false;
        if (b.linked() >= 0.8 && b.text().length() < 160 && !b.heading()) return true;
        return BoxHeads.of(b.text()) != BoxHeads.Kind.TEXT;
    }
}
