package lockstep.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Request;

/** Where one page of a list lies in the whole: one way for every twin that does not give all at once. */
final class Paging {
    private final String path;
    private final Request request;

    private Paging(String path, Request request) {
        this.path = path;
        this.request = request;
    }

    /** Pages of the list at this address, narrowed as was asked. */
    static Paging at(String path, Request request) {
        return new Paging(path, request);
    }

    /** The path of one thing, as {@code /findings/F-1.json}. */
    static String path(String before, String id) {
        return before + encoded(id) + ".json";
    }

    /** The first so many of a list with an address of its own, as part of another page. */
    static Request first(Request request, long size, Map<String, String> narrowed) {
        Map<String, String> query = new TreeMap<>(narrowed);
        query.put("size", Long.toString(size));
        return new Request(Map.of(), query, request.session(), request.body());
    }

    <T> Listed<T> of(List<T> items, long total) {
        long page = Filters.page(request);
        long size = Filters.size(request);
        return new Listed<>(
                items, total, page, size, page * size < total ? Optional.of(address(page + 1)) : Optional.empty());
    }

    /** Cuts the page out of all. */
    <T> Listed<T> cut(List<T> all) {
        int from = (int) Math.min(all.size(), (Filters.page(request) - 1) * Filters.size(request));
        int to = (int) Math.min(all.size(), from + Filters.size(request));
        return of(all.subList(from, to), all.size());
    }

    /** The same page of a list, with the rest of it at this address. */
    <T> Listed<T> as(Listed<T> other) {
        return of(other.items(), other.total());
    }

    private String address(long page) {
        Map<String, String> query = new TreeMap<>(request.query());
        query.values().removeIf(String::isEmpty);
        query.put("page", Long.toString(page));
        return address(path, query);
    }

    static String address(String path, Map<String, String> query) {
        return path + "?"
                + query.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
