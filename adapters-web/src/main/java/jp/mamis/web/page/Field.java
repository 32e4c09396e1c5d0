package jp.mamis.web.page;

/** A field of a form: a question and a way to answer it. One template, {@code component/field.jte}, draws every kind. */
public sealed interface Field permits TextField, TextArea, Select, Radios, Checkboxes, Checkbox, FileField, DateField {

    Question question();
}
