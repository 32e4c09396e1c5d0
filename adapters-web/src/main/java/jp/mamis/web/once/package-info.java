/**
 * Runs what a program or a page submits once, however often it arrives, and gives the same answer again. Knows no context.
 */
package jp.mamis.web.once;
