/**
 * Physicians and their workplaces in PostgreSQL as dated facts. Knows no memberships.
 */
package jp.mamis.persistence.people;
