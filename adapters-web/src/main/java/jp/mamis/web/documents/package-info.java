/**
 * Makes documents to print and sheets to calculate with (帳票) from texts. Knows no context; names are drawn with their
 * variation selectors as far as the font has the form.
 */
package jp.mamis.web.documents;
