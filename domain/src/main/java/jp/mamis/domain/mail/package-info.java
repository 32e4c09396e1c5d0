/**
 * Mail as it waits, goes out or fails, and how long one goes on trying. Does not know how mail travels, what its text
 * says, or why it is sent.
 */
package jp.mamis.domain.mail;
