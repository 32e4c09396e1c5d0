/**
 * Keeps what people have saved to find their lists again. Knows the port and nothing of the lists.
 */
package jp.mamis.persistence.saved;
