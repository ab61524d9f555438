"""Speed as ratios: each figure against its floor, measured side by side in the same run."""
