/**
 * Members, their groups and memberships in PostgreSQL, and the lists of a body's members. Knows neither who may see
 * them nor what a membership means.
 */
package jp.mamis.persistence.membership;
