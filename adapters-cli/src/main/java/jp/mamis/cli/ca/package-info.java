/**
 * The certification authority on the command line: officers, minutes and activation. What opens a token is in {@code boot}.
 */
package jp.mamis.cli.ca;
