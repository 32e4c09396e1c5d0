/**
 * What is counted, and as what: members of bodies on a day, as known at an instant. Does not know how the facts are stored
 * or queried, who may read a table, or how it is laid out.
 */
package jp.mamis.domain.statistics;
