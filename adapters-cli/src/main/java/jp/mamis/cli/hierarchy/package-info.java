/**
 * Commands about the federation's bodies. Knows no rule about them.
 */
package jp.mamis.cli.hierarchy;
