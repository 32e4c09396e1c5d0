package jp.mamis.domain.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a rule comes from (根拠). The rules register is generated from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Basis {

    /** The document: articles of association, terms of use, act, slides; or {@code our choice} where sources are silent. */
    String document();

    /** Article, page or item within the document. */
    String article() default "";

    /** The rule in one sentence, for a reader who knows the statutes and not Java. */
    String rule();

    /** What a reader should know about the source: year, conflict, confidence. */
    String note() default "";
}
