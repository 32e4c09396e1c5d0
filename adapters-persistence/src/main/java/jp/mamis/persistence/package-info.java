/**
 * The database as the deployables see it: a pool, a schema brought up to date, one persistence unit. Does not know where
 * the server runs, who keeps it alive, nor any business table.
 */
package jp.mamis.persistence;
