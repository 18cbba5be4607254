using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PolicyLens.Benchmarks;

if (args is ["ratios"])
{
    Ratios.Print(Console.Out);
    return;
}

// DiffPlex is published without optimisation; that is the peer as everybody gets it.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args, DefaultConfig.Instance.WithOptions(ConfigOptions.DisableOptimizationsValidator));
