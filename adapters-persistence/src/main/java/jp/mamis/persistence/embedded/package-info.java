/**
 * The default database: a PostgreSQL of our own on a data folder, for machines on which nobody wants to set one up. Does
 * not know schemas, tables or pools; hands out only how to connect.
 */
package jp.mamis.persistence.embedded;
