package lockstep.documents.page;

import org.jsoup.nodes.Element;

/** Tells a table that holds data from one that only arranges the page. */
final class DataTables {
    private DataTables() {}

    static boolean isOne(Element table) {
        if (table.attr("role").equals("presentation") || table.attr("datatable").equals("0")) return false;
        if (!table.attr("summary").isEmpty()) return true;
        Element caption = table.selectFirst("caption");
        if (caption != null && caption.childNodeSize() > 0) return true;
        if (table.selectFirst("col, colgroup, tfoot, thead, th") != null) return true;
        if (table.select("table").size() > 1) return false;
        int rows = 0;
        int columns = 0;
        for (Element tr : table.select("tr")) {
            rows += span(tr, "rowspan");
            int across = 0;
            for (Element td : tr.select("td")) across += span(td, "colspan");
            columns = Math.max(columns, across);
        }
        if (columns == 1 || rows == 1) return false;
        return rows >= 10 || columns > 4 || (long) rows * columns > 10;
    }

    private static int span(Element e, String name) {
        String value = e.attr(name);
        return value.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(value) : 1;
    }
}
