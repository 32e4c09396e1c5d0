/**
 * Use cases and queries of people as registered: physicians and their workplaces. Knows no memberships.
 */
package jp.mamis.application.people;
