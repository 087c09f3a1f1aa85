package lockstep.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.CannotDo;
import lockstep.model.ShellWord;
import lockstep.model.intake.FileSignature;

/** Why a file that holds no table and no JSON is not read, by its first bytes. */
final class Signature {
    private static final List<String> FEEDS = List.of("<?xml", "<rss", "<feed", "<rdf");
    private static final List<String> PAGES = List.of("<!doctype html", "<html", "<head", "<body");

    private Signature() {}

    /** Why a file that begins so cannot be read here; empty where it may be. */
    static Optional<CannotDo> refusal(Opened file, byte[] begins) {
        String name = file.name();
        Optional<CannotDo> other = FileSignature.of(begins)
                .flatMap(one -> one.table(name)
                        .map(help -> new CannotDo(name + " is " + one.what() + ", which is not read", help)));
        return other.isPresent() ? other : page(name, begins);
    }

    private static Optional<CannotDo> page(String name, byte[] begins) {
        String text = new String(begins, 0, Math.min(begins.length, 200), StandardCharsets.UTF_8)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (PAGES.stream().anyMatch(text::startsWith))
            return Optional.of(new CannotDo(
                    name + " is a web page, no table; perhaps the answer of a server in place of the file",
                    "get the file again; lockstep read " + ShellWord.of(name) + " reads what an article tells"));
        return FEEDS.stream().anyMatch(text::startsWith)
                ? Optional.of(new CannotDo(
                        name + " is XML, no table",
                        "save its posts as CSV; lockstep read " + ShellWord.of(name) + " reads the articles of a feed"))
                : Optional.empty();
    }
}
