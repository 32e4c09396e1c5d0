/**
 * What is published for users, and where doctors agree to it. Knows no text: the application brings them.
 */
package jp.mamis.web.consent;
