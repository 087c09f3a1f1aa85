package lockstep.casework.incidents;

import lockstep.store.articles.Articles;
import tools.jackson.databind.json.JsonMapper;

/** The words of an article in which a search looks: its title and its text. */
public final class ArticleText {
    private ArticleText() {}

    public static String of(Articles.Article article) {
        return article.title() + "\n"
                + JsonMapper.shared().readTree(article.record()).path("text").asString("");
    }
}
