package lockstep.model.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One column of a table, declared where it is born: on a component of the record that is a row. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(AnswerColumn.Several.class)
public @interface AnswerColumn {
    /** What the value means, in a sentence that a journalist understands. */
    String says();

    /** Unit of a number, as {@code posts} or {@code ms}; empty for words and for ratios. */
    String unit() default "";

    /** Head of the column where it is not the name of the value. */
    String head() default "";

    /** Which value of an inner record, or of each record of an inner list, this is; empty for the component itself. */
    String part() default "";

    /** What stands in the cells, where the type does not say it. */
    Content content() default Content.BY_TYPE;

    /** What stands in the cells of a column: it decides how a surface may show them. */
    enum Content {
        BY_TYPE,
        TEXT,
        NUMBER,
        TIME,
        /** The case's number of an account, shown by a name. */
        ACCOUNT,
        /** A platform's id of a post. */
        POST_ID,
        LINK
    }

    /** Several columns that one component holds. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Several {
        AnswerColumn[] value();
    }
}
