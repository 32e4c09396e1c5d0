/**
 * The federation's bodies and how they hang together. Knows no members; a body's area is never derived from an address.
 */
package jp.mamis.domain.hierarchy;
