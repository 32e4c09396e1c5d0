/**
 * Use cases and queries of the federation's bodies. Knows no members.
 */
package jp.mamis.application.hierarchy;
