package lockstep.casework.incidents;

import lockstep.documents.kept.RecordJson;
import lockstep.store.articles.Articles;

/** The words of an article in which a search looks: its title and its text. */
public final class ArticleText {
    private ArticleText() {}

    public static String of(Articles.Article article) {
        return article.title() + "\n" + RecordJson.read(article.record()).text();
    }
}
