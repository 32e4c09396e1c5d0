package jp.mamis.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the document of the API says about an operation beyond its signature. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Described {

    /** What it does, in one line. */
    String value();

    /** The record of the request's body; none where nothing is sent. */
    Class<?> takes() default Void.class;

    /** The record of the answer; where nothing is said, the method's own type, and none for a bare response. */
    Class<?> answers() default Void.class;

    /** Whether the answer is a part of a list of those. */
    boolean list() default false;

    /** The status when all is well. */
    int status() default 200;

    /** Whether it needs an {@code Idempotency-Key}. */
    boolean once() default false;

    /** Whether it answers strangers. */
    boolean open() default false;
}
