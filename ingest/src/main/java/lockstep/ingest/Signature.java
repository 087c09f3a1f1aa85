package lockstep.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.CannotDo;

/**
 * What a file is that holds no table and no JSON, by its first bytes.
 *
 * @param offset where the bytes stand
 * @param bytes that such files have
 * @param what it is
 * @param help what to do
 */
record Signature(int offset, List<Byte> bytes, String what, String help) {
    private static final List<Signature> ALL = all();
    private static final List<String> PAGES = List.of("<!doctype html", "<html", "<head", "<body");

    /** Why a file that begins so cannot be read here; empty where it may be. */
    static Optional<CannotDo> refusal(Opened file, byte[] begins) {
        String name = file.name();
        for (Signature one : ALL)
            if (one.fits(begins))
                return Optional.of(
                        new CannotDo(name + " is " + one.what + ", which is not read", one.help.replace("FILE", name)));
        String text = new String(begins, 0, Math.min(begins.length, 200), StandardCharsets.UTF_8)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(text::startsWith)
                ? Optional.of(new CannotDo(
                        name + " is a web page, no table; perhaps the answer of a server in place of the file",
                        "get the file again; lockstep read " + name + " reads what an article tells"))
                : Optional.empty();
    }

    private boolean fits(byte[] begins) {
        if (begins.length < offset + bytes.size()) return false;
        for (int i = 0; i < bytes.size(); i++) if (begins[offset + i] != bytes.get(i)) return false;
        return true;
    }

    private static List<Signature> all() {
        try (InputStream in = Signature.class.getResourceAsStream("signatures.tsv")) {
            if (in == null) throw new IllegalStateException("signatures.tsv is missing");
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Signature::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Signature of(String line) {
        String[] cells = line.split("\t");
        byte[] bytes = HexFormat.of().parseHex(cells[1]);
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return new Signature(Integer.parseInt(cells[0]), List.of(boxed), cells[2], cells[3]);
    }
}
