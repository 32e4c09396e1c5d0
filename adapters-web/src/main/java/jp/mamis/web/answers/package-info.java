/**
 * Lets a browser ask by GET for the answer to a faulty form, so that Back, Forward and reloading work. Knows no form.
 */
package jp.mamis.web.answers;
