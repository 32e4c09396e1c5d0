/**
 * The one journal of acts and the log of views. Knows the words of acts, not their meaning; nothing here can change or
 * remove an entry.
 */
package jp.mamis.application.journal;
