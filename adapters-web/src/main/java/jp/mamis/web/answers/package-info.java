/**
 * Lets a browser ask by GET for what a form led to, so that Back, Forward and reloading work: the answer to a faulty form, and
 * the page of a form half filled in whose reader wanted another language or to log out. Knows no form.
 */
package jp.mamis.web.answers;
