package lockstep.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/**
 * Accounts and posts that a table gives by their addresses, {@code https://t.me/rivernews} and {@code https://t.me/rivernews/17}, as
 * other tools give them: {@code rivernews} and {@code rivernews/17}.
 */
public final class AccountAddress {
    private static final List<Shape> SHAPES = read("profiles.tsv");

    private AccountAddress() {}

    /** How one site writes the addresses of accounts and posts. */
    private record Shape(String host, String platform, String before, String between, boolean within) {
        Optional<String> account(String address) {
            return rest(address)
                    .filter(name -> isName(name) && !(within && name.equals("s")))
                    .map(name -> name.toLowerCase(Locale.ROOT));
        }

        Optional<String> post(String address) {
            Optional<String> rest = between.isEmpty() ? Optional.empty() : rest(address);
            int at = rest.map(r -> r.indexOf(between)).orElse(-1);
            if (at <= 0) return Optional.empty();
            String name = rest.orElseThrow().substring(0, at);
            String id = rest.orElseThrow().substring(at + between.length());
            if (!isName(name) || !isNumber(id)) return Optional.empty();
            return Optional.of(within ? name.toLowerCase(Locale.ROOT) + "/" + id : id);
        }

        private Optional<String> rest(String address) {
            String begin = host + before;
            return address.regionMatches(true, 0, begin, 0, begin.length())
                    ? Optional.of(address.substring(begin.length()))
                    : Optional.empty();
        }
    }

    /** Puts names and ids where addresses stand, if the row is of that site's platform or of none that is known. */
    static void settle(PostRow post) {
        settle(post.platform, post.account, post.handle);
        bare(post, post.id).ifPresent(post.platform::set);
        bare(post, post.repostOf);
        bare(post, post.replyTo);
        bare(post, post.quoteOf);
    }

    /** Puts the id of a post in the place of its address; gives the platform that it is of. */
    private static Optional<String> bare(PostRow post, Utf8 id) {
        if (!isAddress(id)) return Optional.empty();
        String address = plain(id);
        for (Shape shape : SHAPES) {
            Optional<String> number = isOf(shape, post.platform) ? shape.post(address) : Optional.empty();
            if (number.isEmpty()) continue;
            id.set(number.get());
            return Optional.of(shape.platform);
        }
        return Optional.empty();
    }

    /** Whether a text is the address of an account on a site that is known. */
    public static boolean isOne(String text) {
        var value = new Utf8();
        value.set(text);
        return isAddress(value)
                && SHAPES.stream().anyMatch(shape -> shape.account(plain(value)).isPresent());
    }

    /** The same of an account alone. */
    static void settle(Utf8 platform, Utf8 account, Utf8 handle) {
        if (!isAddress(account)) return;
        String address = plain(account);
        for (Shape shape : SHAPES) {
            Optional<String> name = isOf(shape, platform) ? shape.account(address) : Optional.empty();
            if (name.isEmpty()) continue;
            account.set(
                    shape.before.equals("/channel/") ? address.substring(address.lastIndexOf('/') + 1) : name.get());
            if (handle.isEmpty() && !shape.before.equals("/channel/")) handle.set(account);
            platform.set(shape.platform);
            return;
        }
    }

    private static boolean isOf(Shape shape, Utf8 platform) {
        String stated = platform.toString().toLowerCase(Locale.ROOT);
        return stated.isEmpty()
                || stated.equals(shape.platform)
                || shape.platform.equals("twitter") && stated.equals("x");
    }

    private static boolean isAddress(Utf8 value) {
        return value.length() > 8
                && (value.at(0) | 0x20) == 'h'
                && value.at(1) == 't'
                && value.toString().contains("://");
    }

    /** Without scheme, www., query, fragment and closing slash. */
    private static String plain(Utf8 value) {
        String text = value.toString();
        String rest = text.substring(text.indexOf("://") + 3);
        if (rest.regionMatches(true, 0, "www.", 0, 4)) rest = rest.substring(4);
        int end = rest.length();
        for (char sign : new char[] {'?', '#'}) if (rest.indexOf(sign) >= 0) end = Math.min(end, rest.indexOf(sign));
        rest = rest.substring(0, end);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<Shape> read(String resource) {
        try (InputStream in = AccountAddress.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Shape(c[0], c[1], c[2], c[3], c[4].equals("within")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
