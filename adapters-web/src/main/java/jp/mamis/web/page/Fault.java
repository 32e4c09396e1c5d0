package jp.mamis.web.page;

/**
 * What is wrong with one answer of a form, and how to put it right.
 *
 * @param field the name of the field; empty when the form as a whole is meant
 */
public record Fault(String field, String message) {}
