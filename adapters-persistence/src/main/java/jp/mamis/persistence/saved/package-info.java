/**
 * Keeps what people have saved for themselves: how they find their lists again, how they print labels. Knows the ports and
 * nothing of lists and labels.
 */
package jp.mamis.persistence.saved;
