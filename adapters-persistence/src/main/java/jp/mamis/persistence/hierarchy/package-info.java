/**
 * The federation's bodies in PostgreSQL. Knows no members and no rule about bodies.
 */
package jp.mamis.persistence.hierarchy;
