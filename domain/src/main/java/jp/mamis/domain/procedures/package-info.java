/**
 * Procedures and the steps that bodies take on them. Knows no screens and sends no notices; what it decides about
 * memberships is carried out by whoever holds both.
 */
package jp.mamis.domain.procedures;
